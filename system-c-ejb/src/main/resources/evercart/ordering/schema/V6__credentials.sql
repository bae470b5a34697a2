-- credentials grow with every change of the password; ended_at is when logins with fewer of them ended
alter table ordering.customer add column credentials integer default 0 not null;
alter table ordering.customer add column logins_ended_at timestamp with time zone;

create index customer_logins_ended_index on ordering.customer (logins_ended_at);
