-- Where those who are told of a case want to be written to. It is no part of the file: nothing is decided by it.
alter table cases add column contacts text not null default '';
comment on column cases.contacts is 'personal data: JSON list of recipient, email and language; empty text if nobody gave an address';

-- Named errands have a loop of their own, which is woken for them alone.
create function named_errand_woken() returns trigger language plpgsql as $$
begin perform pg_notify('casework', 'named_errands'); return null; end $$;
create trigger named_errands_woken after insert on errands for each row when (position('/' in new.kind) > 0)
  execute function named_errand_woken();
