-- the cart that follows a customer from one device to another; locking its row keeps its updates in a line
create table ordering.account_cart (
    customer_id varchar(36) not null,
    version bigint not null,
    constraint account_cart_pk primary key (customer_id),
    constraint account_cart_customer_fk foreign key (customer_id) references ordering.customer (id)
);

-- position orders the lines: the version of the cart with which a product came, times a thousand, and its place among them
create table ordering.account_cart_line (
    customer_id varchar(36) not null,
    sku varchar(50) not null,
    position bigint not null,
    name_en varchar(200) not null,
    name_zh varchar(200),
    quantity integer not null,
    price_minor bigint not null,
    currency varchar(3) not null,
    picture varchar(200),
    constraint account_cart_line_pk primary key (customer_id, sku),
    constraint account_cart_line_cart_fk foreign key (customer_id) references ordering.account_cart (customer_id),
    constraint account_cart_line_quantity_check check (quantity > 0)
);

-- the updates that a cart contains, so that none counts twice
create table ordering.account_cart_update (
    customer_id varchar(36) not null,
    id varchar(36) not null,
    version bigint not null,
    applied_at timestamp with time zone not null,
    constraint account_cart_update_pk primary key (customer_id, id),
    constraint account_cart_update_cart_fk foreign key (customer_id) references ordering.account_cart (customer_id)
);
