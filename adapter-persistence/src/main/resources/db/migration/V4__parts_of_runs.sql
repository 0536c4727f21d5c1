-- A part of a run is what one that carries it out has done itself, and nobody else tells it: what is told of a run is the
-- sum, which neither goes back nor counts anything twice, however many carry it out at once.
alter table billing_run_part rename column partition to part;
alter table billing_run_part drop column last_account;
