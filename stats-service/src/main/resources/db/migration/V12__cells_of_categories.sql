-- The cells of a category in any range of days, without those of the others that were opened on these days.
create index cell_of_category on cell (generation, category, opened_on);
