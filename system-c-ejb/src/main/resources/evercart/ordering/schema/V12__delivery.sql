-- how the order comes; what that costs is in total_minor, as what it is more than the lines
alter table ordering.customer_order add column delivery varchar(20) default 'STANDARD' not null;
