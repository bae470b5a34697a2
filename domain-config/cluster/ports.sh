# shellcheck shell=bash
# All ports follow from the shop's own: a block of 500 between 20000 and 31999, below the ports that systems give to clients.
# In the block: 0-9 DAS, 10 database, 11 balancer's admin, 12 Redis, 100.. nodes of A, 300.. of B, 400.. of C, ten ports each.

readonly BLOCK_SIZE=500 FIRST_BLOCK=20000 BLOCKS=23
readonly MOST_A=20 MOST_B=10 MOST_C=10

# most_of SYSTEM: for how many nodes there is a place
most_of() {
    case $1 in
        a) echo "$MOST_A" ;;
        b) echo "$MOST_B" ;;
        c) echo "$MOST_C" ;;
    esac
}

readonly HTTP=0 HTTPS=1 ADMIN=2 IIOP=3 IIOP_SSL=4 IIOP_MUTUAL=5 JMX=6 JMS=7 DEBUG=8 GRID=9

# node_port NODE SERVICE
node_port() {
    local number=${1#?} start
    case $1 in
        das) echo $((BLOCK + $2)) && return ;;
        a*) start=100 ;;
        b*) start=300 ;;
        c*) start=400 ;;
    esac
    echo $((BLOCK + start + 10 * (number - 1) + $2))
}

database_port() { echo $((BLOCK + 10)); }
balancer_admin_port() { echo $((BLOCK + 11)); }
redis_port() { echo $((BLOCK + 12)); }

# no connection is made when nobody listens; on the loopback interface that is known at once
port_is_taken() {
    { : <>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null
}

refuse_taken_port() { # PORT PURPOSE
    port_is_taken "$1" || return 0
    die "port $1 ($2) is taken by another program: stop that program, or choose another port with up --port. Nothing was started"
}

block_is_free() {
    local port
    for ((port = $1; port < $1 + BLOCK_SIZE; port++)); do
        ! port_is_taken "$port" || return 1
    done
}

# the block for a shop's port: the first that is free, beginning at the one that belongs to the port
choose_block() {
    local try block
    for ((try = 0; try < BLOCKS; try++)); do
        block=$((FIRST_BLOCK + BLOCK_SIZE * (($1 + try) % BLOCKS)))
        ! block_is_free "$block" || { echo "$block" && return; }
    done
    die "no 500 free ports in a row between $FIRST_BLOCK and $((FIRST_BLOCK + BLOCKS * BLOCK_SIZE - 1)). Nothing was started"
}
