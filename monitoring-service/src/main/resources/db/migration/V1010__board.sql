-- What the board reads: the cases that are open, the newest stages, a case by part of its number. No new truth, and little work for those who write:
-- no column that changes with each stage is indexed, so that heads are still updated in place.

create index case_heads_open on case_heads (case_id) where result = '';
create index case_heads_number_begins on case_heads (case_number text_pattern_ops);
create index case_heads_number_ends on case_heads (reverse(case_number) text_pattern_ops);
drop index case_heads_number;
create index stages_happened on stages using brin (happened_at) with (pages_per_range = 32);
create index terms_open on terms (case_id, started_sequence) where status in ('RUNNING', 'MISSED') and account <> '';
