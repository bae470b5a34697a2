-- Who is behind the balancer and who of them is ready. The truth is in the shared dict and each change raises its version,
-- so every worker acts on it with its very next request; a worker's own view only saves it from decoding again.
local cjson = require "cjson.safe"
local members_file = require "evercart.members_file"

local LIMIT = 64
local SLOW_SECONDS = 10
local RECENT_SECONDS = 2

local dict = ngx.shared.evercart
local view = { version = -1 }
local _M = {}

function _M.is_name(name)
    return type(name) == "string" and #name <= 32 and name:find("^[a-z][a-z0-9-]*$") ~= nil
end

function _M.is_address(address)
    if type(address) ~= "string" then
        return false
    end
    local a, b, c, d, port = address:match("^(%d%d?%d?)%.(%d%d?%d?)%.(%d%d?%d?)%.(%d%d?%d?):([1-9]%d?%d?%d?%d?)$")
    return a ~= nil and math.max(tonumber(a), tonumber(b), tonumber(c), tonumber(d)) <= 255 and tonumber(port) <= 65535
end

local function changed()
    dict:incr("version", 1, 0)
end

local function as_member(entry)
    local host, port = entry.address:match("^(.+):(%d+)$")
    return {
        name = entry.name, address = entry.address, draining = entry.draining, host = host, port = tonumber(port),
        ready_key = "ready:" .. entry.name .. "@" .. entry.address,
    }
end

local function build(version)
    local fresh = { version = version, all = {}, by_name = {}, ready = {} }
    for index, entry in ipairs(cjson.decode(dict:get("members"))) do
        local member = as_member(entry)
        member.ready = dict:get(member.ready_key) == true
        fresh.all[index] = member
        fresh.by_name[member.name] = member
        if member.ready and not member.draining then
            fresh.ready[#fresh.ready + 1] = member
        end
    end
    return fresh
end

-- {version, all, by_name, ready}: lists in order of names; `ready` holds those that may get requests.
function _M.now()
    local version = dict:get("version")
    if version ~= view.version then
        view = build(version)
    end
    return view
end

function _M.still(seen)
    return dict:get("version") == seen.version
end

-- ok: the outcome of a probe, or false when a request could not even reach the member
function _M.report(member, ok, reason)
    if ok and not member.draining then
        dict:set("recently_ready", true, RECENT_SECONDS)
    end
    if (dict:get(member.ready_key) == true) == ok then
        return
    end
    dict:set(member.ready_key, ok)
    changed()
    ngx.log(ngx.WARN, "member ", member.name, " at ", member.address, ": ",
        ok and "down -> ready" or "ready -> down", " (", reason, ")")
end

function _M.is_ready(member)
    return dict:get(member.ready_key) == true
end

-- whether at least half of those that are not drained are ready, this one not counted
function _M.half_without(member)
    local meant, ready = 0, 0
    for _, each in ipairs(_M.now().all) do
        if not each.draining then
            meant = meant + 1
            ready = ready + (each.ready and each.name ~= member.name and 1 or 0)
        end
    end
    return ready * 2 >= meant
end

function _M.any_ready_recently()
    return dict:get("recently_ready") == true
end

function _M.mark_slow(member)
    dict:set("slow:" .. member.name, true, SLOW_SECONDS)
end

function _M.is_slow(member)
    return dict:get("slow:" .. member.name) == true
end

local function position_of(list, name)
    for index, entry in ipairs(list) do
        if entry.name == name then
            return index, entry
        end
    end
end

local function keep(list, removed)
    table.sort(list, function(one, other) return one.name < other.name end)
    dict:set("members", #list == 0 and "[]" or cjson.encode(list))
    dict:set("removed", cjson.encode(removed))
    changed()
end

-- Milliseconds since 1970, and later than the change before: of two balancers' words on a member the later one counts.
local function moment(before)
    return math.max(math.floor(ngx.now() * 1000), (before or 0) + 1)
end

function _M.is_document(document)
    if type(document) ~= "table" or type(document.members) ~= "table" then
        return false
    end
    for _, entry in ipairs(document.members) do
        if not (_M.is_name(entry.name) and _M.is_address(entry.address)) then
            return false
        end
        entry.draining = entry.draining == true
        entry.changed = tonumber(entry.changed) or 0
    end
    document.removed = type(document.removed) == "table" and document.removed or {}
    for name, when in pairs(document.removed) do
        if not _M.is_name(name) or type(when) ~= "number" then
            return false
        end
    end
    return true
end

function _M.restore(document)
    if not _M.is_document(document) then
        error("the members file holds a member without a valid name and address", 0)
    end
    keep(document.members, document.removed)
    -- nobody has been asked yet: requests of the first moment wait for the first probes as they do when all are gone for a moment
    dict:set("recently_ready", #document.members > 0, RECENT_SECONDS)
end

local function document_now()
    return cjson.decode(dict:get("members")), cjson.decode(dict:get("removed"))
end

-- What another balancer needs to know all that this one does.
function _M.document()
    local list, removed = document_now()
    return members_file.text(list, removed)
end

-- One change at a time over all workers. `change` alters the list and returns its outcome, or nil to leave all as it was.
local function alter(change)
    while not dict:add("altering", true, 5) do
        ngx.sleep(0.005)
    end
    local list, removed = document_now()
    local outcome, problem = change(list, removed)
    if outcome then
        local written, why = members_file.write(list, removed)
        if written then
            keep(list, removed)
        else
            outcome, problem = nil, "unwritable"
            ngx.log(ngx.ERR, "the members file cannot be written: ", why)
        end
    end
    dict:delete("altering")
    return outcome, problem
end

-- "added" or "changed"; nil and "full" or "unwritable"
function _M.put(name, address)
    return alter(function(list, removed)
        local _, entry = position_of(list, name)
        if entry then
            entry.address, entry.changed = address, moment(entry.changed)
            return "changed"
        end
        if #list >= LIMIT then
            return nil, "full"
        end
        list[#list + 1] = { name = name, address = address, draining = false, changed = moment(removed[name]) }
        removed[name] = nil
        return "added"
    end)
end

-- nil and "unknown" or "unwritable"
function _M.set_draining(name, draining)
    return alter(function(list)
        local _, entry = position_of(list, name)
        if not entry then
            return nil, "unknown"
        end
        entry.draining, entry.changed = draining, moment(entry.changed)
        return "changed"
    end)
end

local function take_out(list, index)
    dict:delete(as_member(list[index]).ready_key)
    table.remove(list, index)
end

function _M.remove(name)
    return alter(function(list, removed)
        local index, entry = position_of(list, name)
        if not index then
            return nil, "unknown"
        end
        removed[name] = moment(entry.changed)
        take_out(list, index)
        return "removed"
    end)
end

local function merge_entry(list, removed, theirs)
    local index, mine = position_of(list, theirs.name)
    if theirs.changed <= (mine and mine.changed or removed[theirs.name] or -1) or (not mine and #list >= LIMIT) then
        return false
    end
    removed[theirs.name] = nil
    list[index or #list + 1] = { name = theirs.name, address = theirs.address, draining = theirs.draining, changed = theirs.changed }
    return true
end

local function merge_removal(list, removed, name, when)
    local index, mine = position_of(list, name)
    if when <= (mine and mine.changed or removed[name] or -1) then
        return false
    end
    removed[name] = when
    if index then
        take_out(list, index)
    end
    return true
end

-- Takes over what another balancer was told later than this one; nil when that is nothing.
function _M.merge(document)
    return alter(function(list, removed)
        local news
        for _, entry in ipairs(document.members) do
            news = merge_entry(list, removed, entry) or news
        end
        for name, when in pairs(document.removed) do
            news = merge_removal(list, removed, name, when) or news
        end
        return news and "merged"
    end)
end

return _M
