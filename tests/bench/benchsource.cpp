// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "benchsource.h"

#include "benchimages.h"

#include <QTimer>

namespace {

class Answer final : public Pending<ImagePage>
{
public:
    /// The page is made when it is its turn, as it would be read.
    Answer(const QList<Image> &images, const ImageRequest &request, int delay)
    {
        QTimer::singleShot(delay, this, [this, images, request] {
            finish(ImagePage {.images = images.mid(request.offset, request.limit),
                              .totalCount = images.size()});
        });
    }

protected:
    void cancel() override { disconnect(); }
};

} // namespace

BenchSource::BenchSource(int images)
{
    for (const Image &image : benchImages(0, images))
        m_images[image.region].append(image);
}

PendingPtr<ImagePage> BenchSource::describeImages(const ImageRequest &request)
{
    // As from a network, they do not come all at once.
    m_delay = (m_delay + 4) % 1'000;
    return PendingPtr<ImagePage>(new Answer(m_images.value(request.region), request, m_delay));
}
