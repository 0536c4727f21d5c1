-- What an invoice costs must not grow with every change of seats there ever was, so what the next one does not need is
-- summed up in state. Who records a fact, or settles more than seats, reads all of it.

alter table subscription add column whole text;
comment on column subscription.whole is 'the subscription with all its dated changes, where state sums up some of them';
