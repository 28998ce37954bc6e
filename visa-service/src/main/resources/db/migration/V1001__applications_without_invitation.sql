-- A visa rests on an agreed invitation or on a recorded reason for needing none (R-050, R-060).
alter table visas alter column invitation_case_id drop not null;
alter table visas add column basis text not null default 'INVITATION';
alter table visas add constraint visas_basis check ((basis = 'INVITATION') = (invitation_case_id is not null));
comment on column visas.basis is 'INVITATION, or why none is needed: the id of the rule, or the treaty';
