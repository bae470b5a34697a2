-- The administration of the balancer: JSON over HTTP on loopback, for those who hold the token.
local bit = require "bit"
local cjson = require "cjson.safe"
local in_flight = require "evercart.in_flight"
local members = require "evercart.members"
local probe = require "evercart.probe"
local problem = require "evercart.problem"
local tally = require "evercart.tally"
local waiting_room = require "evercart.waiting_room"

-- names and addresses are validated before they are kept, so nothing in them needs escaping
local DESCRIPTION =
    '{"name":"%s","address":"%s","state":"%s","inFlight":%d,"requests":%d,"failures":%d,"answerMilliseconds":%d,"lastProbe":%s}'

local token
local _M = {}

function _M.use_token(text)
    token = text:match("^%s*(%S+)%s*$")
    if not token or #token < 16 then
        error("the admin token needs at least 16 characters in one line", 0)
    end
end

-- Takes the same time wherever the difference is.
local function same(given)
    local difference = bit.bxor(#given, #token)
    for index = 1, #token do
        difference = bit.bor(difference, bit.bxor(given:byte(index) or 0, token:byte(index)))
    end
    return difference == 0
end

local function allowed()
    local given = (ngx.var.http_authorization or ""):match("^[Bb]earer +(%S+)$")
    return given ~= nil and same(given)
end

local function send(status, json)
    ngx.status = status
    ngx.header["Content-Type"] = "application/json"
    ngx.header["Cache-Control"] = "no-store"
    ngx.print(json)
end

local function state_of(member)
    return member.draining and "draining" or member.ready and "ready" or "down"
end

local function describe(member)
    local requests, failures, milliseconds = tally.of(member.name)
    return DESCRIPTION:format(member.name, member.address, state_of(member), in_flight.count(member.name), requests, failures, milliseconds,
        probe.last(member.name) or "null")
end

local function describe_all()
    local lines = {}
    for index, member in ipairs(members.now().all) do
        lines[index] = describe(member)
    end
    return "[" .. table.concat(lines, ",") .. "]"
end

local function show_status()
    send(200, ('{"requests":%d,"activeConnections":%d,"ready":%d,"waitingRoom":%s,"members":%s}'):format(
        tally.requests(), tonumber(ngx.var.connections_active), #members.now().ready, waiting_room.describe(), describe_all()))
end

local function refuse(why)
    if why == "unknown" then
        return problem.send(404, "Unknown member", "No member has this name.")
    elseif why == "full" then
        return problem.send(409, "Too many members", "Remove a member first.")
    end
    return problem.send(500, "Not kept", "The members file cannot be written; nothing was changed.")
end

local function show(name, status)
    local member = members.now().by_name[name]
    if not member then
        return refuse("unknown")
    end
    send(status, describe(member))
end

local function put(name)
    ngx.req.read_body()
    local body = cjson.decode(ngx.req.get_body_data() or "")
    if type(body) ~= "table" then
        return problem.send(400, "Bad request", 'The body must be JSON: {"address": "127.0.0.1:21080"}.')
    end
    if not members.is_address(body.address) then
        return problem.send(422, "Invalid address", "The field address must be an IPv4 address and a port: 127.0.0.1:21080.")
    end
    local outcome, why = members.put(name, body.address)
    if not outcome then
        return refuse(why)
    end
    show(name, outcome == "added" and 201 or 200)
end

local function drain(draining)
    return function(name)
        local outcome, why = members.set_draining(name, draining)
        if not outcome then
            return refuse(why)
        end
        show(name, 200)
    end
end

local function remove(name)
    local _, why = members.remove(name)
    if why == "unwritable" then
        return refuse(why)
    end
    ngx.status = 204
end

local function one(name)
    show(name, 200)
end

local ROUTES = {
    { "^/status$", { GET = show_status } },
    { "^/document$", { GET = function() send(200, members.document()) end } },
    { "^/members$", { GET = function() send(200, describe_all()) end } },
    { "^/members/([^/]+)$", { GET = one, PUT = put, DELETE = remove } },
    { "^/members/([^/]+)/drain$", { POST = drain(true) } },
    { "^/members/([^/]+)/undrain$", { POST = drain(false) } },
}

local function methods_at(path)
    for _, route in ipairs(ROUTES) do
        local found, _, name = path:find(route[1])
        if found then
            return route[2], name
        end
    end
end

local function allow(methods)
    local names = {}
    for name in pairs(methods) do
        names[#names + 1] = name
    end
    table.sort(names)
    return table.concat(names, ", ")
end

function _M.answer()
    if not allowed() then
        ngx.header["WWW-Authenticate"] = "Bearer"
        return problem.send(401, "Unauthorized", "The header Authorization: Bearer needs the admin token.")
    end
    local methods, name = methods_at(ngx.var.uri)
    if not methods then
        return problem.send(404, "Not found", "There is nothing at this address.")
    end
    local answer = methods[ngx.req.get_method()]
    if not answer then
        ngx.header["Allow"] = allow(methods)
        return problem.send(405, "Method not allowed", "Allowed here: " .. allow(methods) .. ".")
    end
    if name and not members.is_name(name) then
        return problem.send(422, "Invalid name", "A name is a small letter, then up to 31 small letters, digits and hyphens.")
    end
    answer(name)
end

return _M
