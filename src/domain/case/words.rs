//! The closed lists of words of a complaint (ledger section 4).

use crate::domain::words::words;

words! {
    /// How grave a complaint is (002-R07, 001-R72).
    Severity {
        Ordinary = "ordinary",
        /// 疑难.
        Difficult = "difficult",
        /// 重大: the director decides.
        Major = "major",
    }
}

words! {
    /// By which way a complaint came to the desk (002-R32…R45, 000-R18, 000-R19).
    Source {
        Direct = "direct",
        /// Passed on by a colleague who was told first.
        StaffPassed = "staff-passed",
        /// Handed down by the company: its result goes back there (002-R45).
        CompanyTransfer = "company-transfer",
        /// On the instruction of a superior: its result goes back up (000-R19).
        SuperiorInstruction = "superior-instruction",
    }
}

words! {
    /// Who can be told of a complaint.
    Body {
        /// The duty centre (值班中心).
        Duty = "duty",
        /// The director of the office (主任).
        Director = "director",
        /// The deputy general manager in charge (主管副总经理).
        DeputyGm = "deputy-gm",
        /// The company's complaint centre (客户投诉处理中心).
        Company = "company",
    }
}

words! {
    /// Why it came to a complaint: the first three lie with us (主观), the others do not (客观) (000-R113, 000-R114).
    Ground {
        Disrespect = "disrespect",
        Irresponsible = "irresponsible",
        ContractBreach = "contract-breach",
        DeveloperLegacy = "developer-legacy",
        SystemGap = "system-gap",
        Misunderstanding = "misunderstanding",
    }
}

impl Ground {
    /// Whether it lies with us.
    pub fn is_ours(self) -> bool {
        matches!(self, Ground::Disrespect | Ground::Irresponsible | Ground::ContractBreach)
    }
}
