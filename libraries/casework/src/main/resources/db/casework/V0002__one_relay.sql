-- One leader drains the whole outbox: it sends hundreds of records a time, and two of them only doubled the small transactions.
drop index outbox_shard;
alter table outbox drop column shard;
