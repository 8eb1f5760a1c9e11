// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "benchsource.h"

#include "benchimages.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace {

class Answer final : public Pending<ImagePage>
{
public:
    Answer(const ImagePage &page, std::chrono::nanoseconds delay)
    {
        // Others are moved to whole seconds, where a hundred answers would come at once.
        QTimer::singleShot(std::chrono::ceil<std::chrono::milliseconds>(delay), Qt::PreciseTimer,
                           this, [this, page] { finish(page); });
    }

protected:
    void cancel() override { disconnect(); }
};

} // namespace

BenchSource::BenchSource(int images)
{
    // Made beforehand, so that no time of the window is spent on it.
    for (const Image &image : benchImages(0, images)) {
        Region &region = m_regions[image.place.region];
        if (region.imageCount++ % ImageRequest::maxLimit == 0)
            region.pages.emplaceBack();
        region.pages.last().append(image);
    }
}

PendingPtr<ImagePage> BenchSource::describeImages(const ImageRequest &request)
{
    const Region region = m_regions.value(request.place.region);
    const ImagePage page = {.images = region.pages.value(request.offset / ImageRequest::maxLimit),
                            .totalCount = region.imageCount};
    const auto delay = m_lastAnswer.remainingTimeAsDuration() + 5ms;
    m_lastAnswer = QDeadlineTimer(delay);
    return PendingPtr<ImagePage>(new Answer(page, delay));
}
