//! The lines of a file or of standard input, one at a time, however many there are; none longer than a mebibyte.

use std::io::{BufRead, Read};

/// The longest line that is taken, in bytes.
const LONGEST: u64 = 1 << 20;

/// Why a line could not be taken.
#[derive(Debug)]
pub enum Odd {
    TooLong,
    NotUtf8,
    Unreadable(String),
}

/// Reads lines with their numbers, counted from 1; blank ones are left out. After a failure of the disk nothing more comes.
pub struct Lines {
    from: Box<dyn BufRead>,
    number: usize,
    over: bool,
}

impl Lines {
    /// The lines that come from there.
    pub fn new(from: Box<dyn BufRead>) -> Lines {
        Lines { from, number: 0, over: false }
    }

    fn line(&mut self) -> Option<Result<String, Odd>> {
        let mut bytes = Vec::new();
        match self.from.by_ref().take(LONGEST).read_until(b'\n', &mut bytes) {
            Ok(0) => return None,
            Ok(_) => {}
            Err(error) => {
                self.over = true;
                return Some(Err(Odd::Unreadable(error.to_string())));
            }
        }
        self.number += 1;
        if bytes.last() != Some(&b'\n') && bytes.len() as u64 == LONGEST {
            self.over = self.from.skip_until(b'\n').is_err();
            return Some(Err(Odd::TooLong));
        }
        let text = String::from_utf8(bytes).map_err(|_| Odd::NotUtf8);
        Some(text.map(|text| text.trim_end_matches(['\n', '\r']).trim_start_matches('\u{feff}').to_string()))
    }
}

impl Iterator for Lines {
    type Item = (usize, Result<String, Odd>);

    fn next(&mut self) -> Option<Self::Item> {
        while !self.over {
            match self.line()? {
                Ok(line) if line.trim().is_empty() => {}
                line => return Some((self.number, line)),
            }
        }
        None
    }
}
