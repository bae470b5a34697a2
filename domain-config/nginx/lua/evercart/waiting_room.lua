-- When all ready members have as many requests in flight as they have places, visitors without a session wait in line and are let in
-- one after the other as places get free; visitors with a session go on, up to twice as many. So nothing collapses under a rush.
local in_flight = require "evercart.in_flight"
local members = require "evercart.members"
local ticket = require "evercart.ticket"
local trouble = require "evercart.trouble"

local SESSION = "cookie_JSESSIONID"
local BEYOND = 2
-- a share of the free places a round: who is let in comes within seconds, and stays
local SHARE = 0.2
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
    if number and number <= let_in_so_far() or not number and left > 0 and waiting() == 0 then
        return nil
    end
    wait_in_line(number or ticket.next())
    return ngx.exit(ngx.HTTP_OK)
end

-- Some of those who wait, as far as there are places; called by one worker every 200 ms.
function _M.let_in()
    local left, line = free(), waiting()
    if left > 0 and line > 0 then
        dict:incr("let_in", math.min(line, math.max(1, math.floor(left * SHARE))), 0)
    end
end

function _M.describe()
    return ('{"placesPerMember":%d,"free":%d,"waiting":%d,"letIn":%d}'):format(places, math.max(0, (free())), waiting(), let_in_so_far())
end

return _M
