create table ordering.customer (
    id varchar(36) not null,
    email varchar(254) not null,
    password_hash varchar(300) not null,
    name varchar(100),
    registered_at timestamp with time zone not null,
    constraint customer_pk primary key (id),
    constraint customer_email_unique unique (email)
);

-- idempotency_key is null once the order is rejected: the customer may use the key again
-- stock is the next step to take at the catalogue, due_at the moment from which any node may take it; null when settled
create table ordering.customer_order (
    id varchar(36) not null,
    version bigint not null,
    customer_id varchar(36) not null,
    idempotency_key varchar(100),
    status varchar(20) not null,
    stock varchar(20) not null,
    due_at timestamp with time zone,
    payment varchar(20) not null,
    currency varchar(3) not null,
    total_minor bigint not null,
    recipient varchar(100),
    street varchar(100),
    postcode varchar(100),
    city varchar(100),
    country varchar(100),
    placed_at timestamp with time zone not null,
    constraint customer_order_pk primary key (id),
    constraint customer_order_customer_fk foreign key (customer_id) references ordering.customer (id),
    constraint customer_order_key_unique unique (customer_id, idempotency_key),
    constraint customer_order_settled_check check ((stock = 'SETTLED') = (due_at is null))
);

create index customer_order_history_index on ordering.customer_order (customer_id, placed_at);
create index customer_order_due_index on ordering.customer_order (due_at);

create table ordering.order_line (
    order_id varchar(36) not null,
    position integer not null,
    sku varchar(50) not null,
    name_en varchar(200) not null,
    name_zh varchar(200),
    quantity integer not null,
    price_minor bigint not null,
    constraint order_line_pk primary key (order_id, position),
    constraint order_line_sku_unique unique (order_id, sku),
    constraint order_line_order_fk foreign key (order_id) references ordering.customer_order (id),
    constraint order_line_quantity_check check (quantity > 0),
    constraint order_line_price_check check (price_minor >= 0)
);
