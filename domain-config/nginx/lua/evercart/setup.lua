-- What happens once: in the master before the workers start, and in each worker when it starts.
local ffi = require "ffi"
local admin = require "evercart.admin"
local in_flight = require "evercart.in_flight"
local members = require "evercart.members"
local members_file = require "evercart.members_file"
local peer = require "evercart.peer"
local probe = require "evercart.probe"
local ticket = require "evercart.ticket"
local trouble = require "evercart.trouble"
local waiting_room = require "evercart.waiting_room"
require "evercart.balancer"
require "evercart.route"

ffi.cdef "int chdir(const char *path);"

local _M = {}

local function content_of(path)
    local file, problem = io.open(path, "r")
    if not file then
        error("cannot read " .. problem, 0)
    end
    local content = file:read("*a")
    file:close()
    return content
end

-- Files are read here, with the master's rights. The working directory becomes the state directory, and workers inherit it:
-- so they can write there even below a directory that their own user may not enter.
function _M.master(settings)
    if ffi.C.chdir(settings.state_dir) ~= 0 then
        error("cannot enter the state directory " .. settings.state_dir, 0)
    end
    trouble.use_page(content_of(settings.trouble_page))
    local token = content_of(settings.admin_token_file)
    admin.use_token(token)
    ticket.use_secret(token)
    waiting_room.use_places(settings.places)
    members.restore(members_file.read())
    peer.use(settings.peer, content_of(settings.admin_token_file))
end

function _M.worker()
    in_flight.open_book()
    probe.start()
    peer.start()
end

return _M
