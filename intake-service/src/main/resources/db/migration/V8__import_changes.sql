-- Rows that changed a case.
alter table import add column changed bigint not null default 0;
