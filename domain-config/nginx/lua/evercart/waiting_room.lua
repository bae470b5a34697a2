-- When all ready members have as many requests in flight as they have places, visitors without a session wait in line and are let in
-- one after the other as places get free; visitors with a session go on, up to twice as many. So nothing collapses under a rush.
-- Whose turn it is learns so seconds later, when their page comes again. So as many are called ahead as came in of late, and of the called
-- those come in who find a place: the shop is neither flooded by all at once nor empty while they are on their way.
local in_flight = require "evercart.in_flight"
local members = require "evercart.members"
local ticket = require "evercart.ticket"
local trouble = require "evercart.trouble"

local SESSION = "cookie_JSESSIONID"
local BEYOND = 2
-- a round is 200 ms: so many of the free places are offered in one, and so many rounds are called ahead
local SHARE, AHEAD = 0.2, 30
-- of the called who leave a place free, so many are still believed to come a round later
local BELIEF = 0.96
-- the ticket of those who were in
local WAS_IN = 0
local SOONEST, LATEST, FURTHER_BACK = 2, 10, 50
-- what a page that is already open needs, and what nodes tell of themselves
local ALWAYS = { "^/jakarta%.faces%.resource/", "^/health" }

local WORDS = {
    title = "Waiting room",
    detail = "Very many visitors are here. You are number %d in line. Nothing was carried out; come again with the same cookie.",
    en = "Very many visitors are here. You are number %d in line; this page lets you in by itself.",
    zh = "访客非常多。您排在第 %d 位，轮到您时页面会自动打开。",
}

local dict = ngx.shared.evercart
local places
local _M = {}

-- per_member: requests in flight at each ready member; 0 switches the room off
function _M.use_places(per_member)
    places = assert(tonumber(per_member), "the number of places must be a number")
end

local function free()
    local ready = members.now().ready
    local busy = 0
    for _, member in ipairs(ready) do
        busy = busy + in_flight.count(member.name)
    end
    return places * #ready - busy, places * #ready
end

local function let_in_so_far()
    return dict:get("let_in") or 0
end

local function waiting()
    return math.max(0, ticket.last() - let_in_so_far())
end

local function always_open(path)
    for _, pattern in ipairs(ALWAYS) do
        if path:find(pattern) then
            return true
        end
    end
    return false
end

local function wait_in_line(number)
    ticket.hand_out(number)
    local position = math.max(1, number - let_in_so_far())
    local seconds = math.min(LATEST, SOONEST + math.floor(position / FURTHER_BACK))
    trouble.wait(WORDS, position, seconds)
end

-- nil when the request may go on; else it has been answered
function _M.admit()
    if places == 0 or always_open(ngx.var.uri) then
        return nil
    end
    local left, all = free()
    if ngx.var[SESSION] then
        return left + (BEYOND - 1) * all <= 0 and ngx.exit(ngx.HTTP_SERVICE_UNAVAILABLE) or nil
    end
    local number = ticket.shown()
    if number == WAS_IN then
        return nil
    end
    if left > 0 and (number and number <= let_in_so_far() or not number and waiting() == 0) then
        if number then
            dict:incr("came_in", 1, 0)
            ticket.hand_out(WAS_IN)
        end
        return nil
    end
    wait_in_line(number or ticket.next())
    return ngx.exit(ngx.HTTP_OK)
end

-- how many of the called came in, in each of the last rounds that this worker saw
local rounds, before = {}, nil

local function came_in()
    local all = dict:get("came_in") or 0
    local now = all - (before or all)
    before = all
    table.insert(rounds, now)
    if #rounds > AHEAD then
        table.remove(rounds, 1)
    end
    local sum = 0
    for _, number in ipairs(rounds) do
        sum = sum + number
    end
    return now, sum
end

-- Calls some of those who wait; done by one worker every 200 ms.
function _M.let_in()
    local left, line = free(), waiting()
    local now, of_late = came_in()
    local expected = math.max(0, (dict:get("expected") or 0) - now)
    if left > 0 then
        expected = expected * BELIEF
    end
    local offered = left > 0 and math.max(1, left * SHARE) or 0
    local called = math.min(line, math.floor(math.max(offered, of_late - expected)))
    dict:set("expected", expected + called)
    if called > 0 then
        dict:incr("let_in", called, 0)
    end
end

function _M.describe()
    return ('{"placesPerMember":%d,"free":%d,"waiting":%d,"letIn":%d}'):format(places, math.max(0, (free())), waiting(), let_in_so_far())
end

return _M
