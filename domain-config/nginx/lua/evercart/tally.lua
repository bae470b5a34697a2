-- Totals since the balancer started.
local dict = ngx.shared.evercart
local _M = {}

function _M.request()
    dict:incr("requests", 1, 0)
end

function _M.request_to(name)
    dict:incr("requests:" .. name, 1, 0)
end

function _M.failure_of(name)
    dict:incr("failures:" .. name, 1, 0)
end

-- what a member's answers took in all, in milliseconds
function _M.time_of(name, milliseconds)
    dict:incr("milliseconds:" .. name, milliseconds, 0)
end

function _M.requests()
    return dict:get("requests") or 0
end

function _M.of(name)
    return dict:get("requests:" .. name) or 0, dict:get("failures:" .. name) or 0, dict:get("milliseconds:" .. name) or 0
end

return _M
