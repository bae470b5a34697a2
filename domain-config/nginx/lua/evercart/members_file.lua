-- The members as the next start of the balancer will find them: one JSON file, replaced as a whole.
local cjson = require "cjson.safe"

local NAME = "members.json"

local _M = {}

function _M.read()
    local file = io.open(NAME, "r")
    if not file then
        return { members = {} }
    end
    local document = cjson.decode(file:read("*a"))
    file:close()
    if type(document) ~= "table" or type(document.members) ~= "table" then
        error(NAME .. " is not a members file; put it aside to start without members", 0)
    end
    return document
end

-- removed: the names of members that were taken out, with the moment; who has not heard of it yet learns it from there
function _M.text(list, removed)
    local lines = {}
    for index, member in ipairs(list) do
        lines[index] = "  " .. cjson.encode {
            name = member.name, address = member.address, draining = member.draining, changed = member.changed,
        }
    end
    return '{"members": [\n' .. table.concat(lines, ",\n") .. '\n], "removed": ' .. cjson.encode(removed) .. "}\n"
end

function _M.write(list, removed)
    local next_name = NAME .. ".next"
    local file, problem = io.open(next_name, "w")
    if not file then
        return nil, problem
    end
    local written
    written, problem = file:write(_M.text(list, removed))
    local closed, close_problem = file:close()
    if not (written and closed) then
        return nil, problem or close_problem
    end
    return os.rename(next_name, NAME)
end

return _M
