-- What all steps share. A session is a hash; its field m holds, as five doubles: version, created, timeout, last access, grain.
local META = '<ddddd'

-- one moment for the whole step
local moment
local function clock()
    if not moment then
        local time = redis.call('TIME')
        moment = time[1] * 1000 + math.floor(time[2] / 1000)
    end
    return moment
end

local function isOver(timeout, access, grain, now)
    return timeout > 0 and now >= access + timeout + grain
end
