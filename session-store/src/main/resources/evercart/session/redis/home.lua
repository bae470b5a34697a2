-- Who has a session for itself: the rules of evercart.session.store.Home. It follows the five doubles of m, if there is any: two doubles,
-- heldUntil and aloneFrom, and the copy's name.
local META_END = 40
local HOME = '<dd'
local LENGTH, SETTLED, SHARED = 100, 500, 60000

local function homeOf(packed)
    if #packed == META_END then
        return nil
    end
    local heldUntil, aloneFrom, begin = struct.unpack(HOME, packed, META_END + 1)
    return string.sub(packed, begin), heldUntil, aloneFrom
end

local function home(copy, heldUntil, aloneFrom)
    return struct.pack(HOME, heldUntil, aloneFrom) .. copy
end

-- an error when another copy has the session for itself, which it gets no second time
local function refusal(key, packed, asker, now)
    local copy, heldUntil = homeOf(packed)
    if not copy or copy == asker or now >= heldUntil then
        return nil
    end
    heldUntil = math.min(heldUntil, now + LENGTH)
    redis.call('HSET', key, 'm', string.sub(packed, 1, META_END) .. home(copy, heldUntil, now + SHARED))
    return redis.error_reply('HELD ' .. (heldUntil - now))
end

-- what follows the five doubles after a question, and for how long the asker has the session for itself
local function asked(packed, asker, stays, now)
    local copy, heldUntil, aloneFrom = homeOf(packed)
    if not copy then
        return stays and home(asker, 0, now + SETTLED) or '', 0
    elseif copy ~= asker then
        return aloneFrom > now + SHARED / 2 and string.sub(packed, META_END + 1) or home(asker, 0, now + SHARED), 0
    elseif stays and now >= aloneFrom then
        return home(copy, now + LENGTH, aloneFrom), LENGTH
    end
    return string.sub(packed, META_END + 1), math.min(math.max(heldUntil - now, 0), LENGTH)
end
