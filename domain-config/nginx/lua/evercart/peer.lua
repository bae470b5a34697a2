-- The other balancer of a pair: what it was told and this one was not, because it was down or because somebody told only one of
-- them, is asked for twice a second. Both end up knowing the same, whoever was told what.
local cjson = require "cjson.safe"
local members = require "evercart.members"
local probe = require "evercart.probe"

local EVERY = 0.5
local PATIENCE_MS = 400
local QUESTION = "GET /document HTTP/1.0\r\nHost: balancer\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n"

local host, port, question
local asking, last_problem = false, nil
local _M = {}

-- address: host:port of the other's administration, or empty when there is none
function _M.use(address, token)
    if address == "" then
        return
    end
    if not members.is_address(address) then
        error("the other balancer's address must be an IPv4 address and a port", 0)
    end
    host, port = address:match("^(.+):(%d+)$")
    question = QUESTION:format(token:match("^%s*(%S+)%s*$"))
end

local function ask(socket)
    socket:settimeouts(PATIENCE_MS, PATIENCE_MS, PATIENCE_MS)
    local answer
    local done, problem = socket:connect(host, tonumber(port))
    if done then
        done, problem = socket:send(question)
    end
    if done then
        answer, problem = socket:receive("*a")
    end
    socket:close()
    return answer, problem
end

local function learn()
    local answer, problem = ask(ngx.socket.tcp())
    if not answer then
        return problem
    end
    local body = answer:match("^HTTP/1%.[01] 200 .-\r\n\r\n(.*)$")
    local document = body and cjson.decode(body)
    if not members.is_document(document) then
        return answer:match("^[^\r]*")
    end
    if members.merge(document) then
        ngx.log(ngx.WARN, "members: learned from the other balancer at ", host, ":", port)
    end
end

local function round(stopping)
    if stopping or asking or not probe.leading() then
        return
    end
    asking = true
    local fine, problem = pcall(learn)
    asking = false
    if problem ~= last_problem then
        ngx.log(ngx.WARN, "the other balancer at ", host, ":", port, ": ", problem or "answers", fine and "" or " (error)")
        last_problem = problem
    end
end

function _M.start()
    if host then
        assert(ngx.timer.every(EVERY, round))
    end
end

return _M
