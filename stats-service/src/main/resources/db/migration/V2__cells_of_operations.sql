-- An operation has a few hundred cells among perhaps a million: its summary is asked for all day.
create index cell_of_operation on cell (generation, operation, opened_on) where operation <> '';
