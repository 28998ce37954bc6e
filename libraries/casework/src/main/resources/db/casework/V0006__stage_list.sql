-- The list of stages that this service has published, in the order in which they were recorded: what it owes the monitoring system (R-013), read on and on by
-- whoever holds it against what was received. Grows at its right end only.
create index event_log_stages on event_log (recorded_at, case_id, sequence) where topic = 'public-services.stages.v1';
