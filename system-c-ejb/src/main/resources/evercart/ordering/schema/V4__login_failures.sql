-- failed logins by the hash of the e-mail address that was tried, registered or not
create table ordering.login_failure (
    address_hash varchar(64) not null,
    failures integer not null,
    since timestamp with time zone not null,
    constraint login_failure_pk primary key (address_hash)
);

create index login_failure_since_index on ordering.login_failure (since);
