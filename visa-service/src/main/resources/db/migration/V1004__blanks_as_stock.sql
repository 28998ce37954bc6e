-- Blanks are counted stock of each issuing body (R-023): what was delivered is free, made out, used or spoiled, and nothing else. Free is a row of
-- free_blanks; taking a blank removes it in the statement that makes the sticker out, so no number is lost and none is taken twice or elsewhere.

create table blank_deliveries (
  delivery_id  uuid primary key,
  body         text not null,
  first_serial int not null check (first_serial between 1 and 9999999),
  last_serial  int not null check (last_serial between first_serial and 9999999),
  delivered_at timestamptz not null,
  recorded_at  timestamptz not null default now(),
  constraint a_number_is_delivered_once exclude using gist (int4range(first_serial, last_serial, '[]') with &&)
);
comment on table blank_deliveries is 'ranges of numbers, both ends included, and the body that got them';
create index blank_deliveries_body on blank_deliveries (body);
grant select, insert on blank_deliveries to ${app};

create table free_blanks (
  number       text primary key check (number ~ '^KZ[0-9]{7}$'),
  body         text not null,
  leased_until timestamptz
);
comment on table free_blanks is 'blanks in the stock of a body';
comment on column free_blanks.leased_until is 'until then a request has drawn it and may take it; real time, since it only keeps requests apart';
create index free_blanks_body on free_blanks (body, number);
grant select, update (leased_until) on free_blanks to ${app};

-- The owner's rights, because nobody who serves a case may add to the stock or take from it but by a delivery and by a sticker.
create function deliver_blanks() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into free_blanks (number, body)
    select 'KZ' || lpad(serial::text, 7, '0'), new.body from generate_series(new.first_serial, new.last_serial) as serial;
  return null;
end $$;
create trigger deliver_blanks after insert on blank_deliveries for each row execute function deliver_blanks();

create function take_blank() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from free_blanks where number = new.number and body = new.body;
  if not found then
    raise exception 'blank % is not in the stock of %', new.number, new.body using errcode = 'check_violation';
  end if;
  return new;
end $$;

-- What was taken before there was a stock counts as delivered one by one.
insert into blank_deliveries (delivery_id, body, first_serial, last_serial, delivered_at)
  select gen_random_uuid(), body, substr(number, 3)::int, substr(number, 3)::int, taken_at from blanks;
delete from free_blanks;

create trigger take_blank before insert on blanks for each row execute function take_blank();
create index blanks_body on blanks (body);
drop sequence blank_serial;
