// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <vector>

/// How long the action takes.
template<typename Action>
double milliseconds(const Action &action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The one in the middle; there must be one.
inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

/// The median of so many times, each after a preparation that does not count.
template<typename Preparation, typename Action>
double medianMilliseconds(int times, const Preparation &prepare, const Action &action)
{
    std::vector<double> values;
    for (int time = 0; time < times; ++time) {
        prepare();
        values.push_back(milliseconds(action));
    }
    return median(values);
}
