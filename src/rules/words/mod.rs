//! Classification by word rules: which words of a text make which label. Pure, deterministic, linear in the text.

mod classify;
mod clause;
mod fire;
mod normal;
mod verdict;
mod wordbook;

pub use classify::{Classifier, Found, Judgement, Kind as Shelf, RunnerUp, TooMany, Verdict};
