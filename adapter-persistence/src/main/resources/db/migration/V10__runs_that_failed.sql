-- A run that failed looked like one that goes on. Whoever carries out a part of it says why they could not go on; one that was
-- killed says nothing.
alter table billing_run_part add column failure text;
alter table billing_run_part add column failure_reason text;
alter table billing_run_part add check ((failure is null) = (failure_reason is null));
comment on column billing_run_part.failure is 'a stable code; empty when it has not failed';
