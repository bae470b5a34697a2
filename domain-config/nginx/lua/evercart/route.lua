-- Stickiness: a cookie that names the member which holds a visitor's session. Only visitors with a session get it.
local COOKIE = "EVERCART_ROUTE"
local SESSION = "JSESSIONID"

local _M = {}

-- The wanted member's name as the client sent it, or nil; it counts only as a key among the ready members.
function _M.wanted()
    local var = ngx.var
    return var["cookie_" .. SESSION] and var["cookie_" .. COOKIE]
end

local function sets_session(cookies)
    for _, cookie in ipairs(cookies) do
        if cookie:find("^" .. SESSION .. "=") then
            return true
        end
    end
    return false
end

local function list(header)
    return type(header) == "table" and header or { header }
end

function _M.remember()
    local var = ngx.var
    local member = var.member
    if member == "" or var["cookie_" .. COOKIE] == member then
        return
    end
    local cookies = list(ngx.header["Set-Cookie"])
    if var["cookie_" .. SESSION] or sets_session(cookies) then
        cookies[#cookies + 1] = COOKIE .. "=" .. member .. "; Path=/; HttpOnly; SameSite=Lax"
            .. (var.scheme == "https" and "; Secure" or "")
        ngx.header["Set-Cookie"] = cookies
    end
end

return _M
