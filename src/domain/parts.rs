//! What must stand in a complaint before it is filed: the missing parts, all of them (000-R134).

use super::case::{Body, Source};
use super::class::{Flag, Nature, Via};
use super::fold::Standing;
use super::stamp::Stamp;
use super::words::words;

words! {
    /// A part of the papers.
    Part {
        Classification = "classification",
        Investigation = "investigation",
        Plan = "plan",
        Handling = "handling",
        Forwarding = "forwarding",
        Progress = "progress",
        Explanation = "explanation",
        DutyReport = "duty-report",
        DirectorReport = "director-report",
        CompanyReport = "company-report",
        ResultReport = "result-report",
        Reply = "reply",
        Visit = "visit",
        Followup = "followup",
        Summary = "summary",
    }
}

/// The parts that are missing, in the order they come about. What goes on in a new complaint is followed up there. What was
/// found out and who is responsible stands in the lead of a collective complaint for all of it (ledger 5.2: the director leads);
/// each member has its own handling, reply, follow-up and summary.
pub fn missing(standing: &Standing) -> Vec<Part> {
    let case = &standing.case;
    let has = |flag| case.flags.contains(&flag);
    let settled = has(Flag::Settled);
    let nature = |nature| !settled && case.nature == Some(nature);
    let told = |body| case.told.contains_key(&body);
    let lead = has(Flag::Collective) && case.lead.is_none();
    let own = nature(Nature::Valid) && case.lead.is_none();
    let handed_down = has(Flag::Transferred) && !since(case.told_company, case.handled);
    let instructed = case.source == Some(Source::SuperiorInstruction) && !since(case.told_upward, case.handled);
    let wanted = [
        (Part::Classification, !settled && case.classified.is_none()),
        (Part::Investigation, own && case.investigated.is_none()),
        (Part::Plan, own && case.plan.is_none()),
        (Part::Handling, nature(Nature::Valid) && case.handled.is_none()),
        (Part::Forwarding, nature(Nature::Assist) && case.forwarded.is_none()),
        (Part::Progress, nature(Nature::Assist) && case.progress == 0),
        (Part::Explanation, nature(Nature::Invalid) && case.explained.is_none()),
        (Part::DutyReport, settled && !told(Body::Duty)),
        (Part::DirectorReport, lead && !told(Body::Director)),
        (Part::CompanyReport, lead && !(told(Body::DeputyGm) && told(Body::Company))),
        (Part::ResultReport, handed_down || instructed),
        (Part::Reply, case.replies.is_empty()),
        (Part::Visit, has(Flag::Collective) && !case.replies.is_empty() && !case.replied_by(Via::Visit)),
        (Part::Followup, case.followed_up.is_none() && case.continued.is_none()),
        (Part::Summary, case.prevention.is_none()),
    ];
    wanted.into_iter().filter(|(_, missing)| *missing).map(|(part, _)| part).collect()
}

/// Whether somebody was told since it was handled; of a complaint without handling, whether at all.
fn since(told: Option<Stamp>, handled: Option<Stamp>) -> bool {
    told.is_some_and(|told| handled.is_none_or(|handled| told >= handled))
}
