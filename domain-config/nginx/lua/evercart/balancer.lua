-- The way of a request: let in, given to a member (again, if that is safe), booked out.
local nginx_balancer = require "ngx.balancer"
local Attempts = require "evercart.attempts"
local in_flight = require "evercart.in_flight"
local members = require "evercart.members"
local tally = require "evercart.tally"
local waiting_room = require "evercart.waiting_room"

local CONNECT_WAIT, SEND_WAIT = 0.5, 5
local READY_WAIT, READY_LOOK = 1, 0.05
-- NGX_BUSY, which Lua has no name for: nginx ends the request without another attempt
local NO_MEMBER = -3

local _M = {}

-- A moment without any ready member is waited out; a longer one is answered at once.
local function await_ready_member()
    local deadline = ngx.now() + READY_WAIT
    while #members.now().ready == 0 and members.any_ready_recently() and ngx.now() < deadline do
        ngx.sleep(READY_LOOK)
    end
    return #members.now().ready > 0
end

function _M.admit()
    if not await_ready_member() then
        return ngx.exit(ngx.HTTP_SERVICE_UNAVAILABLE)
    end
    ngx.req.read_body()
    waiting_room.admit()
    return ngx.exec(Attempts.is_safe(ngx.req.get_method()) and "@safe" or "@unsafe")
end

-- A member that is drained in this very moment is not asked: booked first, then looked again.
local function claim(attempts)
    while true do
        local view = members.now()
        local member = attempts:choose(view)
        if not member then
            return nil
        end
        in_flight.enter(member.name)
        if members.still(view) then
            return member, view
        end
        in_flight.leave(member.name)
    end
end

-- nginx tells the bytes sent of each attempt so far, then " : " for the one that is about to begin
local function was_sent()
    local sent = (ngx.var.upstream_bytes_sent or ""):match("(%d+) : $")
    return sent ~= "0"
end

local function settle(attempts)
    local name = attempts.member.name
    local _, status = nginx_balancer.get_last_failure()
    in_flight.leave(name)
    ngx.var.member = ""
    tally.failure_of(name)
    attempts:failed(status, was_sent())
end

local function current_attempts()
    local attempts = ngx.ctx.attempts
    if attempts then
        settle(attempts)
    else
        attempts = Attempts.begin()
        ngx.ctx.attempts = attempts
    end
    return attempts
end

function _M.balance()
    local attempts = current_attempts()
    if attempts.given_up then
        return ngx.exit(NO_MEMBER)
    end
    local member, view = claim(attempts)
    if not member then
        return ngx.exit(NO_MEMBER)
    end
    ngx.var.member = member.name
    tally.request_to(member.name)
    attempts:ask(member)
    local another = attempts:may_go_on(view)
    if another then
        assert(nginx_balancer.set_more_tries(1))
    end
    assert(nginx_balancer.set_current_peer(member.host, member.port))
    assert(nginx_balancer.set_timeouts(CONNECT_WAIT, SEND_WAIT, attempts:wait(another)))
end

function _M.finished()
    tally.request()
    local name = ngx.var.member
    if name and name ~= "" then
        in_flight.leave(name)
        tally.time_of(name, 1000 * (tonumber((ngx.var.upstream_response_time or ""):match("([%d.]+)$")) or 0))
        local status = (ngx.var.upstream_status or ""):match("(%d+)$")
        if status == "500" or status == "502" or status == "504" then
            tally.failure_of(name)
        end
    end
end

return _M
