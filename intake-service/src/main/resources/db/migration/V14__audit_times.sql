-- Refusals that are alike are told together: an entry may stand for several calls.
alter table audit_entry add column times integer not null default 1;
