-- the language in which the customer ordered: en or zh
alter table ordering.customer_order add column language varchar(2) default 'en' not null;

-- due_at is the moment from which any node may try to send it; null when nothing is left to do
-- recipient is null once nothing is left to do
create table ordering.order_mail (
    id varchar(36) not null,
    order_id varchar(36) not null,
    kind varchar(20) not null,
    recipient varchar(254),
    language varchar(2) not null,
    written_at timestamp with time zone not null,
    due_at timestamp with time zone,
    attempts integer not null,
    sent_at timestamp with time zone,
    trouble varchar(500),
    constraint order_mail_pk primary key (id),
    constraint order_mail_once_unique unique (order_id, kind),
    constraint order_mail_order_fk foreign key (order_id) references ordering.customer_order (id),
    constraint order_mail_done_check check ((recipient is null) = (due_at is null))
);

create index order_mail_due_index on ordering.order_mail (due_at);

-- work that one node of the system does for all of them: whoever holds the lease, until it ends
create table ordering.lease (
    name varchar(50) not null,
    holder varchar(36) not null,
    held_until timestamp with time zone not null,
    constraint lease_pk primary key (name)
);

insert into ordering.lease (name, holder, held_until) values ('open-orders', 'nobody', timestamp with time zone '1970-01-01 00:00:00+00');
insert into ordering.lease (name, holder, held_until) values ('order-mail', 'nobody', timestamp with time zone '1970-01-01 00:00:00+00');
