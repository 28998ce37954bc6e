-- Before a visa is approved the valid visas of the person are looked up (R-031).
create index visas_person on visas ((sticker->>'documentNumber'), (sticker->>'birthDate'));
