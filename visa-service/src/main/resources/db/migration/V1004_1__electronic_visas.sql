-- Electronic visas stand in the same register as stickers and are on no blank (R-024). The blank of a sticker is still one of the register of blanks.
alter table visas drop constraint visas_sticker_number_fkey;
alter table visas add column blank text generated always as (case when form = 'STICKER' then sticker_number end) stored references blanks;
alter table visas add constraint visas_number check (sticker_number ~ case form when 'STICKER' then '^KZ[0-9]{7}$' else '^KE[0-9]{8}$' end);
-- Only the portal issues electronic visas, with a single entry, and it issues nothing else (R-024, R-025).
alter table visas add constraint electronic_by_the_portal_alone check ((form = 'ELECTRONIC') = (body = 'VMP'));
alter table visas add constraint electronic_with_one_entry check (form = 'STICKER' or entries = 'SINGLE');
comment on column visas.sticker_number is 'number of the sticker, or of the electronic visa';
comment on column visas.blank is 'the blank of a sticker; an electronic visa has none';

create table seal_keys (
  key_id     text primary key,
  public_key jsonb not null,
  since      timestamptz not null default now()
);
comment on table seal_keys is 'public keys (JWK) of all that ever signed electronic visas here; published, so that a seal can be checked without asking us';
grant select, insert on seal_keys to ${app};

create table seals (
  visa_id   uuid primary key references visas,
  key_id    text not null,
  code      text not null,
  sealed_at timestamptz not null default now()
);
comment on table seals is 'the machine-verifiable code of an electronic visa; made once and never again';
grant select, insert on seals to ${app};
