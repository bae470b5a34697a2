-- A number in the line of those who wait, in a cookie that only this balancer can write. It counts for a quarter of an hour.
local COOKIE = "EVERCART_TICKET"
local VALID_SECONDS = 900

local dict = ngx.shared.evercart
local secret
local _M = {}

-- Numbers begin again with the balancer, and so does what they are signed with.
function _M.use_secret(text)
    secret = text .. ngx.now()
end

local function signature(number, time)
    return (ngx.encode_base64(ngx.hmac_sha1(secret, number .. "." .. time), true):gsub("[+/]", "_"))
end

-- The number that the client shows, or nil.
function _M.shown()
    local number, time, signed = (ngx.var["cookie_" .. COOKIE] or ""):match("^(%d%d?%d?%d?%d?%d?%d?%d?%d?)%.(%d+)%.([%w_]+)$")
    if not number or #time > 12 or signed ~= signature(number, time) or tonumber(time) + VALID_SECONDS < ngx.time() then
        return nil
    end
    return tonumber(number)
end

function _M.next()
    return dict:incr("tickets", 1, 0)
end

function _M.last()
    return dict:get("tickets") or 0
end

function _M.hand_out(number)
    local time = ngx.time()
    ngx.header["Set-Cookie"] = COOKIE .. "=" .. number .. "." .. time .. "." .. signature(number, time)
        .. "; Path=/; Max-Age=" .. VALID_SECONDS .. "; HttpOnly; SameSite=Lax" .. (ngx.var.scheme == "https" and "; Secure" or "")
end

return _M
