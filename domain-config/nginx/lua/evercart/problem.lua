-- Errors for programs: problem JSON as of RFC 9457.
local cjson = require "cjson.safe"

local _M = {}

function _M.send(status, title, detail)
    ngx.status = status
    ngx.header["Content-Type"] = "application/problem+json"
    ngx.header["Cache-Control"] = "no-store"
    ngx.print(cjson.encode { type = "about:blank", status = status, title = title, detail = detail })
end

return _M
