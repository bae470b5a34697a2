-- Requests in flight per member. Each worker has a book of its own, found by its process id: the book of a worker that was
-- killed is no longer counted, so nobody waits for requests that have died with it.
local ffi = require "ffi"

ffi.cdef "int kill(int pid, int signal);"

local dict = ngx.shared.evercart
local book
local _M = {}

local function owner(number)
    return "book:" .. number
end

local function entry(number, name)
    return "in_flight:" .. number .. ":" .. name
end

function _M.open_book()
    book = dict:incr("books", 1, 0)
    dict:set(owner(book), ngx.worker.pid())
end

function _M.enter(name)
    dict:incr(entry(book, name), 1, 0)
end

function _M.leave(name)
    dict:incr(entry(book, name), -1)
end

function _M.count(name)
    local sum = 0
    for number = 1, dict:get("books") or 0 do
        local pid = dict:get(owner(number))
        if pid and ffi.C.kill(pid, 0) == 0 then
            sum = sum + (dict:get(entry(number, name)) or 0)
        end
    end
    return sum
end

return _M
