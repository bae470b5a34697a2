# shellcheck shell=bash

usage() {
    cat <<'TEXT'
usage: ./evercart COMMAND

  up [--a N] [--b N] [--c N] [--db URL] [--port P] [--sessions WHERE]
                      build if needed, start what is missing, wait until the shop answers; again: no change
                        --a --b --c  nodes of the storefront (3), the catalog (2), customers and orders (2)
                        --db         h2 (built in) or jdbc:postgresql://HOST[:PORT]/NAME?user=U&password=P
                        --sessions   hazelcast (the nodes replicate them among themselves) or redis (one central place, started too)
                        --port       of the shop (8080); all other ports are derived from it
  status [--json]     nodes and balancers, and how they are
  kill NODE           SIGKILL        (NODE: a1, b2, ..., lb1: the balancer, redis: the session store)
  freeze NODE         SIGSTOP
  thaw NODE           SIGCONT
  stop NODE           drain and stop
  start NODE          start and take back in
  scale N | auto      system A to N nodes, those too many drained one by one; auto: as many as the load asks for
  rollout [--from DIR]
                      the newly built applications, or those in DIR, to every node, one by one; goes back by itself when they do not do well
  import FILE.csv [--stock N]
                      products, .gz is fine; the first line names the columns, either sku,name,price and at will name_zh,description,
                      description_zh,category,category_zh,currency,stock, or those of the Online Retail record: InvoiceNo,StockCode,
                      Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country; bad rows are told with their line and skipped
                        --stock       of products of which the file says none (100)
  replay FILE.csv [--invoices N] [--customers N]
                      the invoices of an Online Retail record, whose products were imported before, as orders; then what was ordered
                      of each product and what is gone from stock are held against the record. Called again after an interruption it
                      goes on; reports are in replay/ of the shop's files
                        --invoices    the first N only
                        --customers   who order at the same time (6)
  staff add EMAIL     makes a staff account, or makes the account of this address one, and tells its new password once
  staff remove EMAIL  takes the right to work for the shop away
  staff list          the addresses of those who have it
  rush [--factor N] [--seconds N] [--usual N] [--connections N] [--record FILE.csv] [--out FOLDER]
                      customers browse, fill carts, log in and order: as many as usual for a quarter of the time, N times (10) as
                      many for half of it, as usual again; tells what happened and writes a chart and the figures to a folder
                        --seconds     of all of it (120)
                        --usual       visits that begin in a second when there is no rush (1)
                        --connections at the same time, no more (200)
                        --record      invoices to replay, in the columns of the Online Retail record, whose products were imported
                                      before; without it: sample baskets of the products that there are
                        --out         rush/ of the shop's files
  logs NODE           follow its log
  down [--purge]      stop all of it; --purge forgets the data too

The shop's files are in .evercart/ of the project, or in $EVERCART_HOME: another folder and another port is another shop.
TEXT
}
