// SPDX-FileCopyrightText: 2026 CVM Image Browser contributors
// SPDX-License-Identifier: MIT

#include "support/fakeimagesource.h"

#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;

class FakeAnswer final : public Pending<ImagePage>
{
public:
    [[nodiscard]] bool isOpen() const { return m_open; }

    void answer(Result<ImagePage> result)
    {
        m_open = false;
        finish(std::move(result));
    }

protected:
    void cancel() override { m_open = false; }

private:
    bool m_open = true;
};

FakeImageSource::FakeImageSource() = default;

FakeImageSource::~FakeImageSource() = default;

PendingPtr<ImagePage> FakeImageSource::describeImages(const ImageRequest &request)
{
    auto *answer = new FakeAnswer;
    m_requests.append(request);
    m_answers.emplace_back(answer);
    if (m_images) {
        QTimer::singleShot(0, answer, [answer, page = stamped(cutPage(request))] {
            if (answer->isOpen())
                answer->answer(page);
        });
    }
    return PendingPtr<ImagePage>(answer);
}

QList<int> FakeImageSource::openRequests() const
{
    QList<int> open;
    for (size_t number = 0; number < m_answers.size(); ++number) {
        if (m_answers[number] && m_answers[number]->isOpen())
            open.append(int(number));
    }
    return open;
}

void FakeImageSource::succeed(int number, const ImagePage &page)
{
    Q_ASSERT(openRequests().contains(number));
    m_answers[size_t(number)]->answer(stamped(page));
}

void FakeImageSource::fail(int number, const ApiError &error)
{
    Q_ASSERT(openRequests().contains(number));
    ApiError placed = error;
    placed.place = m_requests.at(number).place;
    m_answers[size_t(number)]->answer(Failure(placed));
}

void FakeImageSource::answerFrom(const QList<Image> &images)
{
    m_images = images;
}

ImagePage FakeImageSource::cutPage(const ImageRequest &request) const
{
    QList<Image> matches;
    for (const Image &image : *m_images) {
        if (image.place == request.place &&
            (request.imageIds.isEmpty() || request.imageIds.contains(image.imageId)))
            matches.append(image);
    }
    return {.images = matches.mid(request.offset, request.limit), .totalCount = matches.size()};
}

ImagePage FakeImageSource::stamped(ImagePage page)
{
    ++m_stamps;
    page.origin = {
            .requestId = u"request-%1"_s.arg(m_stamps),
            .readTime = QDateTime::fromSecsSinceEpoch(1'790'000'000 + m_stamps, QTimeZone::utc())};
    if (m_stampsNow)
        page.origin.readTime = QDateTime::currentDateTimeUtc();
    return page;
}

Image makeImage(const QString &region, const QString &imageId, const QString &imageName)
{
    return {.place = {.region = region}, .imageId = imageId, .imageName = imageName};
}

QList<Image> makeImages(const QString &region, int first, int count)
{
    QList<Image> images;
    for (int number = first; number < first + count; ++number) {
        images.append(makeImage(region, u"img-%1"_s.arg(number, 8, 10, QChar(u'0')),
                                u"image %1"_s.arg(number)));
    }
    return images;
}

QList<Image> named(const QStringList &names, const QString &region)
{
    QList<Image> images;
    for (const QString &name : names)
        images.append(makeImage(region, name, name));
    return images;
}
