# Refusals, faults and status: name the record, say why, cite the rule, say the way out.

report-rows = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
