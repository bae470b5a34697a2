-- The rules of trying again, for one request: which member, how long to wait, and whether another may be asked.
local members = require "evercart.members"
local route = require "evercart.route"

local SAFE = { GET = true, HEAD = true, OPTIONS = true }
local MOST, MOST_SENT = 5, 3
local FIRST_WAIT, LONG_WAIT, UNSAFE_WAIT = 2.5, 15, 10

local dict = ngx.shared.evercart
local Attempts = {}
Attempts.__index = Attempts

function Attempts.begin()
    return setmetatable({ number = 0, sent = 0, tried = {}, safe = SAFE[ngx.req.get_method()] == true }, Attempts)
end

function Attempts.is_safe(method)
    return SAFE[method] == true
end

local function untried(attempts, view)
    if attempts.number == 0 then
        return view.ready
    end
    local others = {}
    for _, member in ipairs(view.ready) do
        if not attempts.tried[member.name] then
            others[#others + 1] = member
        end
    end
    return others
end

local function next_in_turn(list)
    return list[dict:incr("turn", 1, 0) % #list + 1]
end

local function sticky(attempts, view)
    local member = attempts.number == 0 and view.by_name[route.wanted() or ""]
    return member and member.ready and not member.draining and member
end

-- The member to ask now; a member is asked a second time only with a safe request and when no other is left.
function Attempts:choose(view)
    local member = sticky(self, view)
    if member then
        return member
    end
    local others = untried(self, view)
    if #others > 0 then
        return next_in_turn(others)
    end
    return self.safe and #view.ready > 0 and next_in_turn(view.ready) or nil
end

function Attempts:ask(member)
    self.number = self.number + 1
    self.member = member
    self.tried[member.name] = true
end

-- sent: whether the member can have read any of it; status: 502 for an error, 504 for a timeout, else its own answer
function Attempts:failed(status, sent)
    if not sent then
        members.report(self.member, false, "no connection")
    elseif status ~= 502 then
        self.last = true
        if status == 504 and members.is_ready(self.member) then
            members.mark_slow(self.member)
        end
    end
    self.sent = self.sent + (sent and 1 or 0)
    self.given_up = self.number >= MOST or self.sent >= (self.safe and MOST_SENT or 1)
end

function Attempts:may_go_on(view)
    return not self.last and self.number < MOST and self.sent < MOST_SENT - 1 and #untried(self, view) > 0
end

function Attempts:wait(another)
    if not self.safe then
        return UNSAFE_WAIT
    end
    return another and not members.is_slow(self.member) and FIRST_WAIT or LONG_WAIT
end

return Attempts
