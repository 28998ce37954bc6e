-- A second set of the tables that stages go into, filled from the topic's beginning while the first set serves; compared case by case, and put in its place in one transaction.
-- The log of stages itself is never replaced: it holds when each was entered (R-014), which no topic knows. What the topic has and the log has not is added to it.

create schema shadow;
grant usage on schema shadow to ${app};
create table shadow.stages (like public.stages including all);
create table shadow.inbox (like public.inbox including all);
create table shadow.case_heads (like public.case_heads including all);
create table shadow.terms (like public.terms including all);
create table shadow.totals (like public.totals including all);
create table shadow.parked_records (like public.parked_records including all);
create table shadow.parked_state (like public.parked_state including all);
create table shadow.parked_steps (like public.parked_steps including all);
grant select, insert, update, truncate on all tables in schema shadow to ${app};

create table rebuilds (
  id          uuid primary key,
  status      text not null check (status in ('RUNNING', 'COMPARED', 'REPLACED', 'FAILED')),
  whole       boolean not null,
  replaces    boolean not null,
  started_by  text not null,
  started_at  timestamptz not null,
  beat_at     timestamptz not null,
  finished_at timestamptz,
  done        bigint not null,
  total       bigint not null,
  cases       bigint not null,
  ahead       bigint not null,
  note        text not null
);
comment on column rebuilds.whole is 'false of a slice, which is compared and never put in place';
comment on column rebuilds.beat_at is 'last sign of life, in real time; one that gives none for half a minute is over';
comment on column rebuilds.ahead is 'cases of which the replay has read more than was entered at that moment';
create unique index rebuilds_running on rebuilds (status) where status = 'RUNNING';
grant select, insert on rebuilds to ${app};
grant update (status, beat_at, finished_at, done, total, cases, ahead, note) on rebuilds to ${app};

create table rebuild_differences (
  rebuild uuid not null references rebuilds,
  case_id uuid not null,
  what    text not null check (what in ('DIFFERENT', 'NOT_IN_TOPIC')),
  primary key (rebuild, case_id)
);
grant select, insert on rebuild_differences to ${app};

-- What a case is in either set, but for when it was entered and in which position.
create function case_digests(of_schema text) returns table (case_id uuid, sequence bigint, digest text) language plpgsql as $$
begin
  return query execute format('
    select i.case_id, i.sequence, md5(concat_ws(''|'', h.case_number, h.service, h.state, h.stage, h.reporter_kind, h.reporter, h.result, h.sequence,
             extract(epoch from h.happened_at), i.event_id,
             (select string_agg(concat_ws(''/'', t.clock, t.started_sequence, t.account, t.body, extract(epoch from t.due_before), t.status,
                                          extract(epoch from t.ended_at)), '','' order by t.started_sequence, t.clock)
                from %1$I.terms t where t.case_id = i.case_id),
             (select string_agg(concat_ws(''/'', s.sequence, s.event_id, s.state), '','' order by s.sequence) from %1$I.stages s where s.case_id = i.case_id)))
      from %1$I.inbox i left join %1$I.case_heads h on h.case_id = i.case_id', of_schema);
end $$;

-- Puts the shadow in place. Runs as the owner, since the application may not delete; called under the writers' turn.
create function replace_read_models() returns void language plpgsql security definer set search_path = public as $$
begin
  insert into stages (case_id, sequence, event_id, case_number, service, stage, optional, transition, state, happened_at, entered_at, reporter_kind, reporter,
                      terms, result, grounds)
  select case_id, sequence, event_id, case_number, service, stage, optional, transition, state, happened_at, entered_at, reporter_kind, reporter, terms, result,
         grounds
    from shadow.stages n where not exists (select from stages s where s.case_id = n.case_id and s.sequence = n.sequence) order by position;
  delete from inbox;
  insert into inbox select * from shadow.inbox;
  delete from case_heads;
  insert into case_heads (case_id, case_number, service, state, stage, reporter_kind, reporter, result, sequence, happened_at, entered_at)
  select h.case_id, h.case_number, h.service, h.state, h.stage, h.reporter_kind, h.reporter, h.result, h.sequence, h.happened_at, s.entered_at
    from shadow.case_heads h join stages s on s.case_id = h.case_id and s.sequence = h.sequence;
  delete from terms;
  insert into terms select * from shadow.terms;
  delete from totals;
  insert into totals select * from shadow.totals;
end $$;
revoke execute on function replace_read_models() from public;
grant execute on function replace_read_models() to ${app};
