-- a deleted account keeps its row, without anything personal, because its orders stay in the books
alter table ordering.customer add column deleted_at timestamp with time zone;

create table ordering.customer_address (
    customer_id varchar(36) not null,
    position integer not null,
    recipient varchar(100) not null,
    street varchar(100) not null,
    postcode varchar(100) not null,
    city varchar(100) not null,
    country varchar(100) not null,
    constraint customer_address_pk primary key (customer_id, position),
    constraint customer_address_customer_fk foreign key (customer_id) references ordering.customer (id)
);
