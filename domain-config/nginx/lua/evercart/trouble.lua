-- What the balancer itself has to say when there is no answer of a member: problem JSON below /api, else a page.
local Attempts = require "evercart.attempts"
local problem = require "evercart.problem"

local RETRY_SECONDS = 2
local UNKNOWN = "The request may or may not have been carried out. "
    .. "Repeating it with the same Idempotency-Key is safe: it is never carried out twice."
local UNKNOWN_PAGE = {
    en = "Your request may or may not have gone through. Please look at your cart or your orders before you try again.",
    zh = "请求可能已经执行，也可能没有。请先查看购物车或订单，再决定是否重试。",
}
local NOT_DONE_PAGE = {
    en = "The shop takes a short breath. Nothing was changed: please try again in a moment.", zh = "商店正在恢复，尚未做任何更改，请稍后重试。",
}

local BUSY = {
    title = "No node is ready", detail = "Nothing was carried out. Try again in a moment.",
    en = "The shop takes a short breath. This page tries again by itself.", zh = "商店正在恢复，页面会自动重试，请稍候。",
}
local WORDS = {
    [400] = { title = "Bad request", en = "This request could not be understood.", zh = "无法理解该请求。" },
    [403] = { title = "Forbidden", en = "This is not allowed.", zh = "不允许此操作。" },
    [404] = { title = "Not found", en = "There is nothing at this address.", zh = "此地址没有内容。" },
    [405] = { title = "Method not allowed", en = "This is not possible here.", zh = "此处不支持该操作。" },
    [408] = { title = "Request timeout", en = "The request took too long to arrive.", zh = "请求接收超时。" },
    [413] = { title = "Content too large", en = "More was sent than the shop accepts.", zh = "发送的内容过大。" },
    [414] = { title = "URI too long", en = "This address is too long.", zh = "地址过长。" },
    [431] = { title = "Request header fields too large", en = "The browser sent too many or too long cookies.",
        zh = "浏览器发送的请求头或 Cookie 过大。" },
    [500] = { title = "Internal error", en = "Something went wrong at our side.", zh = "服务器内部出现错误。" },
    [502] = { title = "The node broke off", en = "The answer was lost on its way. Please try again.", zh = "回答在途中丢失，请重试。" },
    [503] = BUSY,
    [504] = { title = "The node did not answer in time", en = "The answer takes too long. Please try again.", zh = "等待回答超时，请重试。" },
}

local page
local _M = {}

function _M.use_page(text)
    page = text
end

-- nginx says 502 for all that failed; its list of attempts tells more
local function real_status()
    local status = ngx.status
    if status ~= 502 and status ~= 504 then
        return status
    end
    if not (ngx.var.upstream_bytes_sent or ""):find("[1-9]") then
        return 503
    end
    return ngx.var.upstream_status:find("504", 1, true) and 504 or 502
end

-- The error page is served as a GET, and a malformed request has no URI: what the client asked stands in the request line.
local function asked()
    local method, path = (ngx.var.request or ""):match("^(%S+) (%S+)")
    return method or "", path or ""
end

local function page_words(status, words, safe, unknown)
    return unknown and UNKNOWN_PAGE or status == 503 and not safe and NOT_DONE_PAGE or words
end

local function show_page(status, shown, title, refresh)
    local fill = {
        status = status, title = title, en = shown.en, zh = shown.zh,
        refresh = refresh and '<meta http-equiv="refresh" content="' .. refresh .. '">' or "",
    }
    ngx.status = status
    ngx.header["Content-Type"] = "text/html; charset=utf-8"
    ngx.header["Cache-Control"] = "no-store"
    ngx.header["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
    ngx.header["X-Content-Type-Options"] = "nosniff"
    ngx.print((page:gsub("{{(%l+)}}", fill)))
end

function _M.answer()
    local status = real_status()
    local words = WORDS[status] or WORDS[500]
    local method, path = asked()
    local safe = Attempts.is_safe(method)
    local unknown = (status == 502 or status == 504) and not safe
    if status == 503 then
        ngx.header["Retry-After"] = RETRY_SECONDS
    end
    if path:find("^/api/") then
        problem.send(status, words.title, unknown and UNKNOWN or words.detail or words.en)
    else
        show_page(status, page_words(status, words, safe, unknown), words.title, status == 503 and safe and RETRY_SECONDS)
    end
end

-- words: with a place for the position in line
function _M.wait(words, position, seconds)
    local method, path = asked()
    ngx.header["Retry-After"] = seconds
    if path:find("^/api/") then
        return problem.send(503, words.title, words.detail:format(position))
    end
    local shown = { en = words.en:format(position), zh = words.zh:format(position) }
    show_page(503, shown, words.title, Attempts.is_safe(method) and seconds)
end

function _M.answer_json()
    local status = real_status()
    local words = WORDS[status] or WORDS[500]
    problem.send(status, words.title, words.en)
end

return _M
