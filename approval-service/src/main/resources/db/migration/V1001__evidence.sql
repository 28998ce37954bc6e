-- What a reply said to the byte, and its signature: without them nobody could show later that Berkut said it. Only of replies to requests of
-- ours; the reason in it is sealed.
alter table dispositions add column said text, add column signature text;
comment on column dispositions.said is 'the record''s value as it came; empty where it belongs to no request';
comment on column dispositions.signature is 'detached JWS of Berkut over exactly these bytes';
