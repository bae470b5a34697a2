-- One worker at a time asks every member each 200 ms whether it is ready. It holds a lock that expires, so another worker
-- goes on when it dies. One answer of 200 makes a member ready; any other outcome takes it out. No answer in time does so while at least
-- half of the members are ready without it: when more are slow than that, load is the reason, and fewer members would be slower still.
-- Then it is given PATIENCE_MS more, and only who is silent to the end, as a frozen one is, is out.
local cjson = require "cjson.safe"
local members = require "evercart.members"
local waiting_room = require "evercart.waiting_room"

local EVERY = 0.2
local LOCK_SECONDS = 0.8
local CONNECT_MS, SEND_MS, READ_MS = 300, 300, 700
local PATIENCE_MS = 4300
local QUESTION = "GET /health/ready HTTP/1.0\r\nHost: %s\r\nUser-Agent: evercart-balancer\r\nConnection: close\r\n\r\n"
local REPORT = '{"at":"%s","ok":%s,"result":%s,"milliseconds":%.0f}'

local dict = ngx.shared.evercart
local being_asked = {}
local _M = {}

local function ask(member)
    local socket = ngx.socket.tcp()
    socket:settimeouts(CONNECT_MS, SEND_MS, READ_MS)
    local connected, problem = socket:connect(member.host, member.port)
    if not connected then
        return false, problem
    end
    local line
    local sent = socket:send(QUESTION:format(member.address))
    if sent then
        line, problem = socket:receive("*l")
        if problem == "timeout" and not members.half_without(member) then
            socket:settimeout(PATIENCE_MS)
            line, problem = socket:receive("*l")
        end
        if line then
            socket:receive("*a")
        end
    end
    socket:close()
    local status = line and line:match("^HTTP/1%.[01] (%d%d%d)")
    return status == "200", status or problem or "no answer"
end

local function ask_and_report(member)
    local start = ngx.now()
    local ok, result = ask(member)
    members.report(member, ok, "probe: " .. result)
    ngx.update_time()
    dict:set("probe:" .. member.name, REPORT:format(
        os.date("!%Y-%m-%dT%H:%M:%SZ"), tostring(ok), cjson.encode(result), (ngx.now() - start) * 1000))
end

local function ask_unless_asked(member)
    if being_asked[member.ready_key] then
        return
    end
    being_asked[member.ready_key] = true
    local fine, problem = pcall(ask_and_report, member)
    being_asked[member.ready_key] = nil
    if not fine then
        ngx.log(ngx.ERR, "probe of ", member.name, ": ", problem)
    end
end

-- whether this worker is the one that asks
function _M.leading()
    local pid = ngx.worker.pid()
    if dict:add("probing", pid, LOCK_SECONDS) then
        return true
    end
    return dict:get("probing") == pid and dict:set("probing", pid, LOCK_SECONDS)
end

local function round(stopping)
    if stopping or not _M.leading() then
        return
    end
    for _, member in ipairs(members.now().all) do
        ngx.thread.spawn(ask_unless_asked, member)
    end
    waiting_room.let_in()
end

function _M.start()
    assert(ngx.timer.every(EVERY, round))
end

-- JSON text, or nil before the first probe
function _M.last(name)
    return dict:get("probe:" .. name)
end

return _M
